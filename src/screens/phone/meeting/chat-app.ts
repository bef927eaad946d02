/** Apps that open a link in a browser of their own; what such a browser keeps may be gone with the app's window. */
export type ChatApp = 'ZALO' | 'FACEBOOK' | 'LINE' | 'INSTAGRAM' | 'TIKTOK' | 'WECHAT' | 'VIBER' | 'OTHER'

const signs: readonly (readonly [ChatApp, RegExp])[] = [
  ['ZALO', /\bZalo/i],
  ['FACEBOOK', /FBAN|FBAV|FB_IAB|FBIOS|Messenger/],
  ['LINE', /\bLine\//i],
  ['INSTAGRAM', /Instagram/],
  ['TIKTOK', /TikTok|musical_ly|BytedanceWebview/i],
  ['WECHAT', /MicroMessenger/],
  ['VIBER', /Viber/i],
]

/** The chat app whose window this is, by what the browser says of itself; null for a browser of its own. */
export function chatAppOf(userAgent: string): ChatApp | null {
  const named = signs.find(([, sign]) => sign.test(userAgent))
  if (named) return named[0]
  const isAndroidWindow = /Android/.test(userAgent) && /; wv\)/.test(userAgent)
  const isAppleWindow = /iPhone|iPad/.test(userAgent) && /AppleWebKit/.test(userAgent) && !/Safari\//.test(userAgent)
  return isAndroidWindow || isAppleWindow ? 'OTHER' : null
}

export const isAndroid = (userAgent: string): boolean => /Android/.test(userAgent)

/** An address that Android opens in Chrome from inside a chat app. */
export function chromeAddress(here: string): string {
  const { protocol, host, pathname, search } = new URL(here)
  return `intent://${host}${pathname}${search}#Intent;scheme=${protocol.slice(0, -1)};package=com.android.chrome;end`
}
