import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { RuleSetScreen } from '#screens/admin/rules/rule-set-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<{ year?: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('unit.rules') }
}

export default async function Page({ params, searchParams }: Props) {
  const unitId = decodeURIComponent((await params).unitId)
  if (!(await pageSession())) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.adminRuleSet(unitId))}`)
  const { year } = await searchParams
  const wanted = year && /^20\d\d$/.test(year) ? { year: Number(year) } : {}
  return (
    <AreaMessages areas={['admin', 'notebook', 'refusals']}>
      <RuleSetScreen unitId={unitId} {...wanted} />
    </AreaMessages>
  )
}
