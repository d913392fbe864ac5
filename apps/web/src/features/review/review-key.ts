/** What a key asks for at the review desk; null while one types, or for any other key. */
export function reviewKey(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  target: EventTarget | null;
}): 'next' | 'previous' | 'ok' | 'back' | null {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target instanceof HTMLElement) {
    const typing =
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type)) ||
      target instanceof HTMLSelectElement;
    if (typing || target.closest('[role="dialog"]')) return null;
  }
  switch (event.key.toLowerCase()) {
    case 'j':
      return 'next';
    case 'k':
      return 'previous';
    case 'a':
      return 'ok';
    case 'r':
      return 'back';
    default:
      return null;
  }
}
