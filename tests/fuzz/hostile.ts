import fc from 'fast-check'

/** Text that has broken something somewhere: databases, XML, headers, screens, parsers. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'Đặng\u0000Loan',
  '\ud800',
  'a\udfff',
  '\u202eevil',
  '\u2066\u2069\u200f',
  '\u200b\u200b',
  `Z${'\u0301\u0323\u0302'.repeat(400)}`,
  'Nguye\u0302\u0303n',
  '👩‍👩‍👧‍👦🇻🇳',
  '\uffff\ufffe',
  '\u0001\u0008\u001b[31m',
  '\r\nset-cookie: a=b',
  '../../../etc/passwd',
  '..\\..\\x',
  '%00',
  '\';DROP TABLE "Person"--',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x","y")',
  '__proto__',
  'constructor',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '+275760-09-13',
  '2026-02-30',
  '2026-13',
  '1e999',
  '-0',
  'NaN',
  'null',
  '\\ud800',
  '\\x',
  'A'.repeat(200),
  'ạ'.repeat(5_000),
  '\ud83d'.repeat(50),
]

const hostileNumbers = [-0, 0, -1, 1e308, Number.MAX_SAFE_INTEGER + 2, 2 ** 31, -(2 ** 31) - 1, 0.1, 1e-320]

/** Any value of JSON, some with keys that objects of JavaScript have of their own. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...hostileNumbers, null, true, false, [], {}) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      JSON.parse('{"__proto__":{"isAdmin":true}}'),
      JSON.parse(`${'['.repeat(200)}1${']'.repeat(200)}`),
      { toString: 1, valueOf: null },
      Array.from({ length: 3_000 }, () => 'x'),
    ),
  },
)
