/** The question an element on the form belongs to, or null. */
export function questionAt(element: Element | null): string | null {
  return element?.closest('[id^="question-"]')?.id.slice('question-'.length) ?? null;
}

/** Puts the cursor into a question's answer and shows it whole. False when it is not on the page. */
export function focusQuestion(questionId: string): boolean {
  const card = document.getElementById(`question-${questionId}`);
  if (!card) return false;
  card.scrollIntoView({ block: 'center' });
  const fields = 'input:not([type=file]):not([type=checkbox]):not([disabled])';
  const field =
    card.querySelector<HTMLElement>('input[type=radio]:checked:not([disabled])') ??
    card.querySelector<HTMLElement>(`${fields}, textarea:not([disabled])`) ??
    card.querySelector<HTMLElement>('button, a[href], input:not([type=file])');
  field?.focus({ preventScroll: true });
  if (field instanceof HTMLInputElement && field.type === 'text') field.select();
  return true;
}

/** Which way a key moves among questions: Enter and the arrows, in words only Ctrl+Enter; null for any other key. */
export function stepOfKey(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  target: EventTarget | null;
}): 1 | -1 | null {
  const { target, key } = event;
  if (target instanceof HTMLTextAreaElement) {
    return key === 'Enter' && (event.ctrlKey || event.metaKey) ? 1 : null;
  }
  if (!(target instanceof HTMLInputElement) || target.type === 'file') return null;
  if (key === 'Enter' || key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : null;
}
