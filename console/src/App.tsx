import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from './api/queryClient';
import { router } from './router';
import { SessionGate } from './Shell/SessionGate';
import { cssVariables, theme } from './theme/theme';
import { Announcer } from './ui/announce';
import { Hints } from './ui/Hints';

// The content security policy allows a style element only with the nonce of this answer.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

const colorScheme = localStorageColorSchemeManager({ key: 'roster.color-scheme' });

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={colorScheme} getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
        <Notifications position="bottom-right" limit={3} autoClose={8000} />
        <Announcer />
        <Hints />
      </QueryClientProvider>
    </MantineProvider>
  );
}
