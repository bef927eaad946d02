import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import webPush from 'web-push'
import { certificateFinding, ofAddress } from './check-address.ts'
import { clockFinding } from './check-database.ts'
import { vapidFinding } from './check-neighbours.ts'
import { checkPlace, diskFinding, ofNode } from './check-place.ts'

const gigabyte = 1024 ** 3

/** Made for this test alone: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes ... */
const certificate = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBqDCCAU6gAwIBAgIUULljdlFj/aBmyYF9FH8htNIb9LswCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQc290YXkuZXhhbXBsZS52bjAeFw0yNjExMjIxNDA1MTFaFw0z
NjExMTkxNDA1MTFaMBsxGTAXBgNVBAMMEHNvdGF5LmV4YW1wbGUudm4wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAATzUqXfQtTEV4nyj6zPJcTrTzzbWe1jQVuUYdsq
H0M5xaw14hmXiATNrK/r50LDJecXRkaWWoDNRQboQAS7h/aWo3AwbjAdBgNVHQ4E
FgQUwfIlZKv/3LmtIx1XTd3AyBHS2BwwHwYDVR0jBBgwFoAUwfIlZKv/3LmtIx1X
Td3AyBHS2BwwDwYDVR0TAQH/BAUwAwEB/zAbBgNVHREEFDASghBzb3RheS5leGFt
cGxlLnZuMAoGCCqGSM49BAMCA0gAMEUCIBJLkdKZyyWtFqvqLpdxEYE+5jIoz+yA
jyzrpGLKOXhEAiEAgjooUfBNsRfPf+e8/khV702bV2ys9aS4IJGJt3h0gHA=
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgkhK5tEEtkkALL4mD
7rrMccf5l144lYT7LjFs97rPbxChRANCAATzUqXfQtTEV4nyj6zPJcTrTzzbWe1j
QVuUYdsqH0M5xaw14hmXiATNrK/r50LDJecXRkaWWoDNRQboQAS7h/aW
-----END PRIVATE KEY-----
`,
}
const otherKey = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

describe('what one thing is found to be', () => {
  test.each([
    [ofNode('24.21.0'), 'RIGHT'],
    [ofNode('22.18.0'), 'WATCH'],
    [diskFinding(50 * gigabyte), 'RIGHT'],
    [diskFinding(gigabyte), 'WATCH'],
    [diskFinding(gigabyte / 10), 'WRONG'],
    [clockFinding(-300), 'RIGHT'],
    [clockFinding(5_000), 'WATCH'],
    [clockFinding(-3_600_000), 'WRONG'],
    [ofAddress('https://sotay.example.vn'), 'RIGHT'],
    [ofAddress('http://localhost:3000'), 'WATCH'],
    [ofAddress('http://192.168.1.7:3000'), 'WRONG'],
  ])('%o is %s, said in both languages', (finding, grade) => {
    expect(finding.grade).toBe(grade)
    expect(finding.vi).not.toBe('')
    expect(finding.en).not.toBe('')
  })
})

describe('a certificate', () => {
  const ends = Date.parse(new X509Certificate(certificate.cert).validTo)
  const day = 24 * 60 * 60 * 1000
  const found = (over: { key?: string; cert?: string; host?: string; now?: number }) =>
    certificateFinding(
      { cert: over.cert ?? certificate.cert, key: over.key ?? certificate.key },
      over.host ?? 'sotay.example.vn',
      over.now ?? ends - 60 * day,
    )

  test.each([
    [{}, 'RIGHT', '60 days'],
    [{ now: ends - 13 * day }, 'WATCH', 'ends in 13 days'],
    [{ now: ends + 2 * day }, 'WRONG', 'ended 2 days ago'],
    [{ host: 'other.example.vn' }, 'WRONG', 'other.example.vn'],
    [{ key: otherKey }, 'WRONG', 'not that of the certificate'],
    [{ cert: 'no certificate' }, 'WRONG', 'no PEM certificate'],
  ])('%o is %s', (over, grade, words) => {
    expect(found(over)).toMatchObject({ grade, en: expect.stringContaining(words) })
  })
})

test('keys of notices are a pair or not', () => {
  const [one, other] = [webPush.generateVAPIDKeys(), webPush.generateVAPIDKeys()]
  expect(vapidFinding(one)).toMatchObject([{ grade: 'RIGHT' }])
  expect(vapidFinding({ ...one, publicKey: other.publicKey })).toMatchObject([{ grade: 'WRONG' }])
  expect(vapidFinding({ ...one, privateKey: '' })).toMatchObject([{ grade: 'WRONG' }])
})

describe('the place', () => {
  let folder: string
  let key: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-'))
    await mkdir(path.join(folder, 'secrets'))
    key = path.join(folder, 'secrets', 'ballot-key')
    await writeFile(key, 'x', { mode: 0o600 })
  })
  afterAll(() => rm(folder, { recursive: true }))
  const grades = async (backupFolder?: string, filesRead: string[] = []) => {
    const found = await checkPlace({ dataFolder: folder, filesRead, ...(backupFolder && { backupFolder }) })
    return Object.fromEntries(found.map(({ about, grade }) => [about, grade]))
  }

  test('a secret that others of the machine may read is told with what mends it', async () => {
    expect(await grades()).toMatchObject({ 'secret-files': 'RIGHT', 'data-folder': 'RIGHT', backup: 'WATCH' })
    await chmod(key, 0o644)
    expect(await grades()).toMatchObject({ 'secret-files': 'WRONG' })
    await chmod(key, 0o600)
  })

  test('so is one that a variable names', async () => {
    const token = path.join(folder, 'metrics-token')
    await writeFile(token, 'x', { mode: 0o644 })
    expect(await grades(undefined, [token])).toMatchObject({ 'secret-files': 'WRONG' })
    await chmod(token, 0o600)
    expect(await grades(undefined, [token])).toMatchObject({ 'secret-files': 'RIGHT' })
  })

  test('a backup of this night is right; none, or one of last week, is not', async () => {
    const backups = path.join(folder, 'backups')
    await mkdir(backups)
    expect(await grades(backups)).toMatchObject({ backup: 'WRONG' })
    const file = path.join(backups, 'one')
    await writeFile(file, 'x')
    expect(await grades(backups)).toMatchObject({ backup: 'RIGHT' })
    const lastWeek = Date.now() / 1000 - 7 * 86_400
    await utimes(file, lastWeek, lastWeek)
    expect(await grades(backups)).toMatchObject({ backup: 'WRONG' })
  })
})
