import type pg from 'pg'

/** Our own database as DATABASE_URL names it: by the folder of its socket. */
export function databaseUrl({ user, password, database, host, port }: pg.ClientConfig): string {
  return `postgresql://${user}:${encodeURIComponent(String(password))}@/${database}?host=${encodeURIComponent(host ?? '')}&port=${port}`
}
