import { Button, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useReader } from '../Shell/me';
import { forgetDraft, keepDraft, readDraft, useDraftKey } from '../ui/draft';
import { ProblemBanner } from '../ui/ProblemBanner';
import { offerFile } from '../ui/saveFile';
import { useAction } from '../ui/useAction';
import { imports } from '../words/imports';
import { exampleFile } from './example';
import classes from './Imports.module.css';
import { importQuery, sendFile } from './queries';

const { send: say } = imports;

/** A file that is dropped or chosen, or a list that is pasted. What was typed is kept in this tab. */
export function Send() {
  const { tenant, me } = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const draftKey = useDraftKey('import');
  const [text, setText] = useState(() => readDraft<string>(draftKey) ?? '');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { run, busy, error } = useAction();

  const type = (next: string) => {
    setText(next);
    if (next) keepDraft(draftKey, next);
    else forgetDraft(draftKey);
  };
  const take = (name: string, file: Blob) =>
    void run(async () => {
      const started = await sendFile(tenant, name, file);
      forgetDraft(draftKey);
      client.setQueryData(importQuery(tenant, started.id).queryKey, started);
      void client.invalidateQueries({ queryKey: [tenant, 'imports', 'list'] });
      await navigate({ to: '/$tenant/imports/$id', params: { tenant, id: started.id } });
    });
  // Anywhere on the page: a file that misses a small target would be opened by the browser, and the page be gone.
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    take(file.name, file);
  });
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => onDrop(event);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <section className={classes.drop} aria-label={say.heading} data-over={over || undefined}>
      <h2>{say.heading}</h2>
      <div className={classes.pick}>
        <span>{say.drop}</span>
        <Button variant="default" leftSection={<IconFileUpload size={16} aria-hidden />} loading={busy} loaderProps={{ type: 'dots' }} onClick={() => input.current?.click()}>
          {say.choose}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          data-import-file
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file can be chosen again, mended.
            event.currentTarget.value = '';
            if (file) take(file.name, file);
          }}
        />
        {me && (
          <Button variant="subtle" onClick={() => offerFile(exampleFile(me), 'people.csv')}>
            {say.template}
          </Button>
        )}
      </div>
      <p className={classes.hint}>{say.facts}</p>
      <div className={classes.pasted}>
        <Textarea label={say.paste} aria-label={say.pasteLabel} placeholder={say.pasteHint} autosize minRows={2} maxRows={10} value={text} onChange={(event) => type(event.currentTarget.value)} />
        <Button variant="default" disabled={text.trim() === ''} loading={busy} onClick={() => take(say.pasted, new Blob([text]))}>
          {say.look}
        </Button>
      </div>
      {error && <ProblemBanner title={say.failed} error={error} />}
      <p className={classes.hint}>{say.columnsHelp}</p>
    </section>
  );
}
