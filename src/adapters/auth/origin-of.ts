import type { IncomingHttpHeaders } from 'node:http'

export type Site = { publicUrl: string; allowedHosts: readonly string[] }

/**
 * The origin under which this request reached us, from its Host against the list of ours: the public address, its other names, and
 * (*.)localhost of any port. Null for a strange host. Nothing that a client may write itself (x-forwarded-*) is believed.
 */
export function originOf(headers: Pick<IncomingHttpHeaders, 'host'>, site: Site): string | null {
  const host = headers.host?.toLowerCase()
  if (!host || !/^[a-z0-9.\-_[\]:]+$/.test(host)) return null
  const publicUrl = new URL(site.publicUrl)
  const name = host.replace(/:\d+$/, '')
  if (host === publicUrl.host || site.allowedHosts.includes(host) || site.allowedHosts.includes(name))
    return `${publicUrl.protocol}//${host}`
  if (!isLocal(name)) return null
  return `${isLocal(publicUrl.hostname) ? publicUrl.protocol : 'http:'}//${host}`
}

const isLocal = (name: string): boolean => name === 'localhost' || name.endsWith('.localhost') || name === '127.0.0.1' || name === '[::1]'
