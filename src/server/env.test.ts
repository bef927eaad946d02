import { rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readEnvironment } from './env.ts'

const read = (variables: Record<string, string>, args: string[] = []) => readEnvironment(variables as unknown as NodeJS.ProcessEnv, args)

describe('without any setting', () => {
  test('the app serves this machine and keeps its data in the checkout', () => {
    const environment = read({})
    expect(environment).toMatchObject({ mode: 'start', fresh: false, port: 3000, publicUrl: 'http://localhost:3000', logLevel: 'info' })
    expect(environment.dataFolder).toBe(path.resolve(import.meta.dirname, '../../.data/main'))
    expect(environment.databaseUrl).toBeUndefined()
  })

  test('the demo keeps data of its own', () => {
    expect(read({}, ['--demo']).dataFolder).toBe(path.resolve(import.meta.dirname, '../../.data/demo'))
    expect(read({ DATA_DIR: '/srv/notebook' }, ['--demo']).dataFolder).toBe('/srv/notebook/demo')
  })

  test('the large demo lies beside the small one, and there is no third', () => {
    expect(read({ DATA_DIR: '/srv/notebook' }, ['--demo', '--size=001']).dataFolder).toBe('/srv/notebook/demo-001')
    expect(() => read({}, ['--demo', '--size=002'])).toThrow('--size=001')
  })
})

test('a public address loses its last slash, and an empty variable is no variable', () => {
  expect(read({ PUBLIC_URL: 'https://sotay.example.vn/', DATABASE_URL: '' })).toMatchObject({ publicUrl: 'https://sotay.example.vn' })
})

test('with a certificate the default address is a secure one', () => {
  expect(read({ TLS_CERT: 'a.pem', TLS_KEY: 'b.pem', PORT: '8443' })).toMatchObject({
    publicUrl: 'https://localhost:8443',
    tls: { certFile: 'a.pem', keyFile: 'b.pem' },
  })
})

test.each([
  [{ PORT: 'three' }, 'PORT: must be a number'],
  [{ DRAIN_SECONDS: 'soon' }, 'DRAIN_SECONDS: must be a number of seconds'],
  [{ PUBLIC_URL: 'sotay.example.vn' }, 'PUBLIC_URL: is not an address: sotay.example.vn'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL: is not the address of a PostgreSQL database'],
  [{ TLS_CERT: 'a.pem' }, 'TLS_CERT, TLS_KEY belong together; missing: TLS_KEY.'],
  [{ VAPID_SUBJECT: 'mailto:a@example.vn' }, 'missing: VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY'],
  [{ VAPID_PUBLIC_KEY: 'short' }, 'VAPID_PUBLIC_KEY: is not a VAPID key'],
  [{ OIDC_ISSUER: 'https://id.example.vn', OIDC_CLIENT_ID: 'x' }, 'missing: OIDC_CLIENT_SECRET'],
])('a wrong setting is refused with a sentence: %o', (variables, sentence) => {
  expect(() => read(variables)).toThrow(sentence)
})

describe('a secret in a file', () => {
  const file = path.join(os.tmpdir(), `so-tay-secret-${process.pid}`)
  afterEach(() => rmSync(file, { force: true }))

  test('is read from where NAME_FILE points, and the file is known for the check of its mode', () => {
    writeFileSync(file, 'a-token-of-sixteen-letters\n')
    expect(read({ METRICS_TOKEN_FILE: file })).toMatchObject({ metricsToken: 'a-token-of-sixteen-letters', filesRead: [file] })
  })

  test('is refused beside the variable itself, empty, or missing', () => {
    expect(() => read({ METRICS_TOKEN_FILE: file })).toThrow("can't be read (ENOENT)")
    writeFileSync(file, '\n')
    expect(() => read({ METRICS_TOKEN_FILE: file })).toThrow('is empty')
    expect(() => read({ METRICS_TOKEN_FILE: file, METRICS_TOKEN: 'a-token-of-sixteen-letters' })).toThrow('set one of the two')
  })
})
