import { expect, test } from 'vitest'
import { doorKind } from './door-kind.ts'

test.each([
  ['/ballot-box/ap3-x', 'ballot-box'],
  ['/ballot-box/ap3-x/board', 'ballot-box'],
  ['/ballot-box', 'ballot-box'],
  ['/ballot-box/%2e%2e', 'ballot-box'],
  ['/trpc/meeting.command?input=x', 'api'],
  ['/api/auth/callback/credentials', 'sign-in'],
  ['/documents/ap3-x/minutes.docx', 'files'],
  ['/_next/static/chunks/a.js', 'static'],
  ['/sw.js', 'static'],
  ['/readyz', 'operation'],
  ['/slip/ABCD-EFGH', 'pages'],
  [undefined, 'pages'],
])('%s is of the kind %s', (url, kind) => {
  expect(doorKind(url)).toBe(kind)
})
