import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useReader } from '../Shell/me';
import { botWords } from '../words/bots';
import { foundBotsQuery } from './queries';

interface Props {
  value: { id: string; name: string } | null;
  error: string | undefined;
  onPick: (bot: { id: string; name: string } | null) => void;
}

/** A bot, found by a part of its name as one types. */
export function BotPick({ value, error, onPick }: Props) {
  const { tenant } = useReader();
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  const { data: found = [] } = useQuery({ ...foundBotsQuery(tenant, wanted === value?.name ? '' : wanted), placeholderData: (before) => before });
  const bots = value && !found.some((bot) => bot.id === value.id) ? [value, ...found] : found;
  return (
    <Select
      label={botWords.of.bot}
      placeholder={botWords.of.findBot}
      data={bots.map((bot) => ({ value: bot.id, label: bot.name }))}
      filter={({ options }) => options}
      value={value?.id ?? null}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': botWords.take(botWords.of.bot) }}
      nothingFoundMessage={botWords.of.noBot}
      comboboxProps={{ withinPortal: true }}
      autoComplete="off"
      spellCheck={false}
      onSearchChange={setText}
      onChange={(id) => onPick(bots.find((bot) => bot.id === id) ?? null)}
    />
  );
}
