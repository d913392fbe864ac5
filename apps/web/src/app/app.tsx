import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { StrictMode } from 'react';
import { queryClient } from '../lib/query-client.ts';
import { useAntLocale } from '../lib/use-ant-locale.ts';
import { usePhone } from '../lib/use-phone.ts';
import { MessageProvider } from '../ui/messages.tsx';
import { phoneTheme, theme } from '../ui/theme.ts';
import { router } from './router.tsx';

/** Everything pages stand on: data, theme, language of the controls, routes. */
export function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ConfigProvider
          theme={usePhone() ? phoneTheme : theme}
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
