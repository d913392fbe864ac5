import { Button } from 'antd';
import type { ReactNode } from 'react';

/** The name of a row as the way to open it; a long one wraps, and the row itself does not take the click as well. */
export function RowButton(props: { onOpen: () => void; children: ReactNode }) {
  return (
    <Button
      type="link"
      size="small"
      style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
      onClick={(event) => {
        event.stopPropagation();
        props.onOpen();
      }}
    >
      {props.children}
    </Button>
  );
}
