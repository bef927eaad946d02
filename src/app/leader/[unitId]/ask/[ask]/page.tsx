import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { isAsk } from '#contract/ask.ts'
import { paths } from '#contract/paths.ts'
import { AskScreen } from '#screens/lists/ask-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

type Params = { params: Promise<{ unitId: string; ask: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { ask } = await params
  const t = await getTranslations('lists')
  return { title: isAsk(ask) ? t(`ask.${ask}.title`) : t('title') }
}

export default async function AskPage({ params }: Params) {
  if (!(await pageSession())) redirect(paths.signIn)
  const { unitId, ask } = await params
  if (!isAsk(ask)) notFound()
  return (
    <AreaMessages areas={['lists', 'refusals']}>
      <AskScreen unitId={decodeURIComponent(unitId)} ask={ask} />
    </AreaMessages>
  )
}
