/** Kinds of doors as metrics and log lines name them; an address itself may hold a token or a name, so it is in neither. */
export type DoorKind = 'ballot-box' | 'operation' | 'api' | 'sign-in' | 'files' | 'static' | 'pages'

const kinds: readonly [RegExp, DoorKind][] = [
  [/^\/ballot-box(\/|$)/, 'ballot-box'],
  [/^\/(healthz|readyz|metrics)$/, 'operation'],
  [/^\/trpc\//, 'api'],
  [/^\/api\/auth\//, 'sign-in'],
  [/^\/(documents|sheets|material|exchange|calendar-file|notebook-file)\//, 'files'],
  [/^\/(_next|icons)\/|^\/[\w-]+\.(js|css|svg|png|ico|webmanifest)$/, 'static'],
]

export function doorKind(url = '/'): DoorKind {
  const path = url.split('?', 1)[0] ?? '/'
  return kinds.find(([address]) => address.test(path))?.[1] ?? 'pages'
}
