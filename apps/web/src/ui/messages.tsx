import { message } from 'antd';
import { createContext, type ReactNode, useContext } from 'react';

type Messages = ReturnType<typeof message.useMessage>[0];

const Context = createContext<Messages | null>(null);

/** Short messages over any page, in its theme. Antd's own `App` would bring dialogs and notices before the first page. */
export function MessageProvider(props: { children: ReactNode }) {
  const [messages, holder] = message.useMessage();
  return (
    <Context value={messages}>
      {holder}
      {props.children}
    </Context>
  );
}

/** Shows a message that passes by itself: `success`, `warning`, `error`. Throws outside of the provider. */
export function useMessage(): Messages {
  const messages = useContext(Context);
  if (!messages) throw new Error('no MessageProvider above');
  return messages;
}
