import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { StrictMode } from 'react';
import { queryClient } from '../lib/query-client.ts';
import { useAntLocale } from '../lib/use-ant-locale.ts';
import { usePhone, useStillness } from '../lib/use-media.ts';
import { MessageProvider } from '../ui/messages.tsx';
import { phoneTheme, theme } from '../ui/theme.ts';
import { router } from './router.tsx';

/** Everything pages stand on: data, theme, language of the controls, routes. */
export function App() {
  const chosen = usePhone() ? phoneTheme : theme;
  const still = useStillness();
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ConfigProvider
          theme={still ? { ...chosen, token: { ...chosen.token, motion: false } } : chosen}
          button={{ autoInsertSpace: false }}
          locale={useAntLocale()}
        >
          <MessageProvider>
            <RouterProvider router={router} />
          </MessageProvider>
        </ConfigProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
