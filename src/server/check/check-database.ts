import type { ClientBase } from 'pg'
import { checkPostgresSettings, postgresConcerns } from '../postgres-settings.ts'
import { type Finding, right, watch, wrong } from './finding.ts'

/** Of the database that the app uses: its clock beside ours, how it sorts and compares names, what it keeps of ballots. */
export async function checkDatabase(client: Pick<ClientBase, 'query'>): Promise<Finding[]> {
  return [await ofClock(client), await ofCollation(client), ...(await ofSettings(client))]
}

async function ofClock(client: Pick<ClientBase, 'query'>): Promise<Finding> {
  const before = Date.now()
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
  return clockFinding((rows[0] as { now: Date }).now.getTime() - (before + Date.now()) / 2)
}

export function clockFinding(aheadMs: number): Finding {
  const seconds = Math.round(Math.abs(aheadMs) / 1000)
  if (Math.abs(aheadMs) < 2_000)
    return right('clock', 'Đồng hồ máy này và cơ sở dữ liệu khớp nhau.', 'The clocks of this machine and the database agree.')
  return (Math.abs(aheadMs) < 30_000 ? watch : wrong)(
    'clock',
    `Đồng hồ máy này lệch ${seconds} giây so với cơ sở dữ liệu, nên mã điểm danh và giờ đóng bỏ phiếu hiện sai; hãy bật đồng bộ giờ (timedatectl set-ntp true).`,
    `The clock of this machine is ${seconds} seconds away from the database's, so check-in codes and closing times are shown wrong; let it follow a time server (timedatectl set-ntp true).`,
  )
}

async function ofCollation(client: Pick<ClientBase, 'query'>): Promise<Finding> {
  const { rows } = await client.query<{ provider: string; locale: string | null }>(
    `select datlocprovider as provider, to_jsonb(pg_database)->>'datlocale' as locale from pg_database where datname = current_database()`,
  )
  const { provider, locale } = rows[0] as { provider: string; locale: string | null }
  if (provider === 'i') return right('collation', 'Cơ sở dữ liệu so chữ theo ICU.', 'The database compares text by ICU.')
  return watch(
    'collation',
    `Cơ sở dữ liệu so chữ theo ${locale ?? 'hệ điều hành'} chứ không theo ICU: danh sách do cơ sở dữ liệu xếp có thể khác bảng chữ cái tiếng Việt; lần sau hãy tạo bằng: createdb --template=template0 --encoding=UTF8 --locale-provider=icu --icu-locale=vi --locale=C`,
    `The database compares text by ${locale ?? 'the operating system'} and not by ICU: lists that it sorts may not follow the Vietnamese alphabet; next time make it with: createdb --template=template0 --encoding=UTF8 --locale-provider=icu --icu-locale=vi --locale=C`,
  )
}

async function ofSettings(client: Pick<ClientBase, 'query'>): Promise<Finding[]> {
  const concerns = await checkPostgresSettings(client)
  if (concerns.length === 0)
    return [right('ballot-settings', 'Cơ sở dữ liệu không ghi gì về lá phiếu.', 'The database logs and keeps nothing of papers.')]
  return concerns.map((concern) =>
    wrong(
      'ballot-settings',
      `Cơ sở dữ liệu ghi lại câu lệnh hoặc thứ tự của chúng (${concern}), nên có thể lộ thứ tự phiếu; hãy tắt trước khi bỏ phiếu kín.`,
      postgresConcerns[concern],
    ),
  )
}
