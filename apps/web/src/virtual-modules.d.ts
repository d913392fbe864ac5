declare module 'virtual:locale/*' {
  /** Words by key. */
  export const messages: Record<string, string>;
  /** The parts that are not among `messages` yet, by name. */
  export const parts: Record<string, () => Promise<{ messages: Record<string, string> }>>;
}
