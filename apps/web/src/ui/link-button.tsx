import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import './link-button.css';

/** A link to an address the server chose (`/returns/…?x=y`) that looks like a button; opens within the app. */
export function LinkButton(props: { href: string; primary?: boolean; children: ReactNode }) {
  const router = useRouter();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void router.navigate({ href: props.href });
  };
  return (
    <a
      href={props.href}
      onClick={open}
      className={props.primary ? 'lc-button lc-button-primary' : 'lc-button'}
    >
      {props.children}
    </a>
  );
}
