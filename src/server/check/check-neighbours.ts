import { createECDH } from 'node:crypto'
import { createClient } from '@redis/client'
import type { Environment } from '../env.ts'
import { type Finding, right, watch, wrong } from './finding.ts'

const patienceMs = 4_000

type Asked = Pick<Environment, 'publicUrl' | 'vapid' | 'oidc' | 'redisUrl'>

/** What stands around the app: the way in through the proxy, the provider that signs people in, Redis, the keys of notices. */
export async function checkNeighbours({ publicUrl, vapid, oidc, redisUrl }: Asked): Promise<Finding[]> {
  const asked = [
    ofWayIn(publicUrl),
    ...(oidc ? [ofProvider(oidc.issuer)] : []),
    ...(redisUrl ? [ofRedis(redisUrl)] : []),
    ...(vapid ? [vapidFinding(vapid)] : []),
  ]
  return (await Promise.all(asked)).flat()
}

/** Asked from here, as a phone would: a firewall that lets in this machine alone is not found out. */
async function ofWayIn(publicUrl: string): Promise<Finding[]> {
  const alive = await ask(`${publicUrl}/healthz`)
  if (alive instanceof Error || !alive.headers.has('x-time')) {
    const why = alive instanceof Error ? alive.message : `${alive.status}`
    return [
      wrong(
        'way-in',
        `Từ máy này, ${publicUrl} không dẫn tới phần mềm (${why}), nên điện thoại cũng không vào được; nếu phần mềm đang chạy, hãy xem tên miền, proxy và tường lửa.`,
        `From here ${publicUrl} does not lead to the app (${why}), so phones don't get in either; if the app runs, look at the name, the proxy and the firewall.`,
      ),
    ]
  }
  const figures = await ask(`${publicUrl}/metrics`)
  if (!(figures instanceof Error) && figures.status === 200 && !/^http:\/\/([\w-]+\.)*localhost/.test(publicUrl))
    return [
      wrong(
        'way-in',
        `${publicUrl}/metrics mở cho mọi người; hãy đặt METRICS_TOKEN hoặc chặn địa chỉ này ở proxy.`,
        `${publicUrl}/metrics is open to everybody; set METRICS_TOKEN, or refuse that address in the proxy.`,
      ),
    ]
  return [right('way-in', `${publicUrl} dẫn tới phần mềm.`, `${publicUrl} leads to the app.`)]
}

async function ofProvider(issuer: string): Promise<Finding[]> {
  const answer = await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  const said = answer instanceof Error ? null : await answer.json().catch(() => null)
  if (said?.issuer === issuer) return [right('oidc', `Nơi đăng nhập ${issuer} trả lời.`, `The sign-in provider ${issuer} answers.`)]
  return [
    watch(
      'oidc',
      `Nơi đăng nhập ${issuer} (OIDC_ISSUER) không trả lời đúng, nên chỉ đăng nhập được bằng mã PIN; hãy xem địa chỉ và mạng.`,
      `The sign-in provider ${issuer} (OIDC_ISSUER) does not answer as one, so only PINs sign in; look at the address and the network.`,
    ),
  ]
}

async function ofRedis(url: string): Promise<Finding[]> {
  const client = createClient({ url, socket: { connectTimeout: patienceMs, reconnectStrategy: false } })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.ping()
    return [right('redis', 'Redis trả lời.', 'Redis answers.')]
  } catch (error) {
    return [
      wrong(
        'redis',
        `Redis của REDIS_URL không trả lời (${(error as Error).message}), nên màn hình ở máy khác chậm vài giây; hãy chạy lại Redis hoặc bỏ biến này để dùng PostgreSQL.`,
        `The Redis of REDIS_URL does not answer (${(error as Error).message}), so screens on other nodes are seconds late; start Redis, or unset it to use PostgreSQL.`,
      ),
    ]
  } finally {
    client.destroy()
  }
}

/** The public half is derived from the private one. */
export function vapidFinding({ publicKey, privateKey }: { publicKey: string; privateKey: string }): Finding[] {
  const curve = createECDH('prime256v1')
  try {
    curve.setPrivateKey(Buffer.from(privateKey, 'base64url'))
    if (curve.getPublicKey('base64url') === publicKey.replace(/=+$/, ''))
      return [right('vapid', 'Hai khóa thông báo là một cặp.', 'The two keys of notices are a pair.')]
  } catch {
    // no private key at all: the same sentence
  }
  return [
    wrong(
      'vapid',
      'VAPID_PUBLIC_KEY và VAPID_PRIVATE_KEY không phải một cặp, nên không thông báo nào tới điện thoại; hãy tạo lại cả hai: npx web-push generate-vapid-keys',
      'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are no pair, so no notice reaches a phone; make both anew: npx web-push generate-vapid-keys',
    ),
  ]
}

const ask = (url: string): Promise<Response | Error> =>
  fetch(url, { signal: AbortSignal.timeout(patienceMs), redirect: 'manual' }).catch(
    (error: Error & { cause?: Error }) => error.cause ?? error,
  )
