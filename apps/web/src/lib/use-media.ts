import { useSyncExternalStore } from 'react';

/** Whether the device answers to a media query, also when that changes. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** True below 768 px: one column, cards instead of tables, bottom bar. */
export const usePhone = (): boolean => useMedia('(max-width: 767px)');

/** True for people who asked their device for stillness: nothing slides or zooms then. */
export const useStillness = (): boolean => useMedia('(prefers-reduced-motion: reduce)');
