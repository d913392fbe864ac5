import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of one cookie of a `Cookie` header, decoded; undefined when it is missing or malformed. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** What a signed cookie (`value.signature`, HMAC-SHA-256 in base64) holds, or undefined when the signature is wrong. */
export function openSigned(cookie: string | undefined, secret: string): string | undefined {
  const at = cookie?.lastIndexOf('.') ?? -1;
  if (!cookie || at < 1) return undefined;
  const value = cookie.slice(0, at);
  const given = Buffer.from(cookie.slice(at + 1), 'base64');
  const right = createHmac('sha256', secret).update(value).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined;
}
