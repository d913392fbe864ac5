declare module 'virtual:locale/*' {
  export const messages: Record<string, string>;
}
