import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isSecureOrigin } from '#domain/ballot/secure-origin.ts'
import type { Environment } from '../env.ts'
import { type Finding, right, watch, wrong } from './finding.ts'

const day = 24 * 60 * 60 * 1000
const soonDays = 14

/** Where phones reach it: whether they can vote there, and whether the certificate is one for this name and this month. */
export async function checkAddress({ publicUrl, tls }: Pick<Environment, 'publicUrl' | 'tls'>): Promise<Finding[]> {
  const address = [ofAddress(publicUrl)]
  if (!tls) return address
  const read = await Promise.all([readFile(tls.certFile, 'utf8'), readFile(tls.keyFile, 'utf8')]).catch((error: Error) => error)
  if (read instanceof Error)
    return [
      ...address,
      wrong(
        'certificate',
        `Không đọc được tệp chứng thư TLS_CERT hoặc TLS_KEY (${read.message}), nên điện thoại không vào được; hãy sửa đường dẫn hoặc quyền đọc.`,
        `The file of TLS_CERT or TLS_KEY can't be read (${read.message}), so no phone gets in; mend the path or the permission.`,
      ),
    ]
  return [...address, certificateFinding({ cert: read[0], key: read[1] }, new URL(publicUrl).hostname, Date.now())]
}

export function ofAddress(publicUrl: string): Finding {
  const { hostname, protocol } = new URL(publicUrl)
  if (/(^|\.)localhost$/.test(hostname))
    return watch(
      'address',
      `PUBLIC_URL là ${publicUrl}: chỉ chính máy này vào được; để điện thoại vào, khai địa chỉ https của máy chủ.`,
      `PUBLIC_URL is ${publicUrl}: only this machine gets in; for phones, set it to the https address of the server.`,
    )
  if (isSecureOrigin(publicUrl) && protocol === 'https:')
    return right('address', `Điện thoại vào qua ${publicUrl}.`, `Phones come by ${publicUrl}.`)
  return wrong(
    'address',
    `PUBLIC_URL là ${publicUrl}, không phải https: trình duyệt không cho điện thoại mã hóa, nên chỉ bỏ phiếu kín được bằng phiếu in; hãy cài chứng thư rồi đổi thành https.`,
    `PUBLIC_URL is ${publicUrl}, not https: browsers give phones no cryptography there, so a secret ballot can only be held on printed papers; get a certificate and change it to https.`,
  )
}

export function certificateFinding({ cert, key }: { cert: string; key: string }, hostname: string, now: number): Finding {
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(cert)
    if (!certificate.checkPrivateKey(createPrivateKey(key)))
      return wrong(
        'certificate',
        'Khóa trong TLS_KEY không phải của chứng thư trong TLS_CERT, nên không nối được; hãy lấy cả hai từ cùng một lần cấp.',
        'The key of TLS_KEY is not that of the certificate of TLS_CERT, so nobody can connect; take both from the same issue.',
      )
  } catch (error) {
    return wrong(
      'certificate',
      `Tệp TLS_CERT hoặc TLS_KEY không phải chứng thư hay khóa PEM (${(error as Error).message}), nên không nối được; hãy lấy tệp PEM.`,
      `The file of TLS_CERT or TLS_KEY is no PEM certificate or key (${(error as Error).message}), so nobody can connect; get PEM files.`,
    )
  }
  const left = Math.floor((Date.parse(certificate.validTo) - now) / day)
  if (!certificate.checkHost(hostname))
    return wrong(
      'certificate',
      `Chứng thư không mang tên ${hostname}, nên điện thoại báo trang không an toàn; hãy xin chứng thư cho đúng tên trong PUBLIC_URL.`,
      `The certificate does not bear the name ${hostname}, so phones warn of an unsafe page; get one for the name in PUBLIC_URL.`,
    )
  if (left < 0)
    return wrong(
      'certificate',
      `Chứng thư đã hết hạn ${-left} ngày, nên điện thoại không chịu vào; hãy gia hạn rồi khởi động lại.`,
      `The certificate ended ${-left} days ago, so phones refuse to enter; renew it, then restart.`,
    )
  if (left < soonDays)
    return watch(
      'certificate',
      `Chứng thư còn ${left} ngày; hết hạn giữa kỳ họp thì không điện thoại nào vào được: hãy gia hạn rồi khởi động lại.`,
      `The certificate ends in ${left} days; if that falls on a meeting no phone gets in: renew it, then restart.`,
    )
  return right('certificate', `Chứng thư đúng tên, còn ${left} ngày.`, `The certificate bears the right name and holds for ${left} days.`)
}
