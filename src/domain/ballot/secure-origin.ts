/** Phones have WebCrypto only on https or on localhost and its subdomains (design.md 4): elsewhere a secret ballot does not open. */
export const isSecureOrigin = (publicUrl: string): boolean =>
  /^https:\/\/[^/]/i.test(publicUrl) || /^http:\/\/([a-z0-9-]+\.)*localhost(:\d+)?(\/|$)/i.test(publicUrl)
