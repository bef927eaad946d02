import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEnvironment, variableNames } from '#server/env.ts'

// The files that an administrator copies to a server: they fit each other and the app, and the programs that read them take them.

const run = promisify(execFile)
const PROJECT = path.resolve(import.meta.dirname, '../..')
const deploy = path.join(PROJECT, 'deploy')
const read = (name: string) => readFile(path.join(deploy, name), 'utf8')
const assignments = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-deploy-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the environment', () => {
  test('is one that the app takes; what is commented out as well', async () => {
    const text = await read('environment.example')
    const written = assignments(text)
    const offered = assignments(text.replaceAll(/^#(?=[A-Z_]+=)/gm, ''))
    await writeFile(path.join(folder, 'token'), 'x'.repeat(32))
    const token = { METRICS_TOKEN_FILE: path.join(folder, 'token') }
    expect(readEnvironment({ ...written, ...token } as unknown as NodeJS.ProcessEnv)).toMatchObject({
      publicUrl: 'https://sotay.example.vn',
      dataFolder: '/var/lib/so-tay-chi-bo/main',
    })
    for (const name of Object.keys(offered).filter((one) => one !== 'NODE_ENV')) expect(variableNames()).toContain(name)
  })

  test('names the folders that the units may write', async () => {
    const { DATA_DIR, BACKUP_FOLDER } = assignments(await read('environment.example'))
    expect(await read('so-tay-chi-bo.service')).toContain(`StateDirectory=${path.basename(DATA_DIR ?? '')}\n`)
    expect(await read('so-tay-backup.service')).toContain(`ReadWritePaths=${BACKUP_FOLDER}\n`)
  })
})

describe('the units', () => {
  test('start programs that are here, and wait longer than draining takes', async () => {
    for (const name of (await readdir(deploy)).filter((one) => one.endsWith('.service'))) {
      const [, program = ''] = /^ExecStart=.* (src\/\S+\.ts)/m.exec(await read(name)) ?? []
      await access(path.join(PROJECT, program))
    }
    const unit = await read('so-tay-chi-bo.service')
    const [, stop = '0'] = /^TimeoutStopSec=(\d+)$/m.exec(unit) ?? []
    expect(Number(stop)).toBeGreaterThanOrEqual(Number(assignments(await read('environment.example')).DRAIN_SECONDS) + 60)
  })

  test('are taken by systemd', async ({ skip }) => {
    if (!(await present('systemd-analyze'))) skip()
    const names = (await readdir(deploy)).filter((one) => /\.(service|timer)$/.test(one))
    for (const name of names) {
      const here = (await read(name)).replaceAll('/opt/so-tay-chi-bo', PROJECT).replaceAll(/^EnvironmentFile=.*$/gm, '')
      await writeFile(path.join(folder, name), here)
    }
    const { stderr } = await run('systemd-analyze', ['verify', ...names.map((name) => path.join(folder, name))]).catch((error) => error)
    expect(
      String(stderr)
        .split('\n')
        .filter((line) => line.includes(folder)),
    ).toEqual([])
  })
})

describe('nginx', () => {
  test('writes no line about the ballot box, adds no address, and shows no figures', async () => {
    const conf = await read('nginx.conf')
    const [, box = ''] = /location \/ballot-box\/ \{([^}]*)\}/.exec(conf) ?? []
    for (const line of ['access_log off;', 'proxy_set_header X-Forwarded-For "";', 'proxy_set_header Connection "close";'])
      expect(box).toContain(line)
    expect(conf).not.toMatch(/\$(remote_addr|proxy_add_x_forwarded_for|binary_remote_addr|request\b|args|query_string)/)
    expect(conf).toContain('location = /metrics { return 404; }')
    expect(conf).toContain(`proxy_pass http://127.0.0.1:${assignments(await read('environment.example')).PORT}`)
  })

  test('takes the file', async ({ skip }) => {
    if (!(await present('nginx')) || !(await present('openssl'))) skip()
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
    await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
    await run('openssl', ['req', '-x509', '-key', key, '-out', cert, '-days', '1', '-subj', '/CN=sotay.example.vn'])
    const site = (await read('nginx.conf'))
      .replace(/\/etc\/letsencrypt\/\S+\/fullchain\.pem/, cert)
      .replace(/\/etc\/letsencrypt\/\S+\/privkey\.pem/, key)
      .replaceAll('/var/log/nginx', folder)
      // no ports: tests run beside each other, and not as root
      .replaceAll(/listen (\[::\]:)?(\d+)/g, (_, six = '', port) => `listen unix:${folder}/${port}${six && 'six'}.socket`)
    await writeFile(path.join(folder, 'site.conf'), site)
    await writeFile(
      path.join(folder, 'nginx.conf'),
      `pid ${folder}/pid; error_log ${folder}/error.log; events {} http { client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s; include ${folder}/site.conf; }`,
    )
    const { stderr } = await run('nginx', ['-t', '-c', path.join(folder, 'nginx.conf')], { env: withSbin }).catch((error) => error)
    expect(stderr).toContain('test is successful')
  })
})

const withSbin = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
const present = (program: string): Promise<boolean> =>
  run('sh', ['-c', `command -v ${program}`], { env: withSbin }).then(
    () => true,
    () => false,
  )
