import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { InspectedNotebookScreen } from '#screens/notebook/reading-others/inspection-screen.tsx'

type Props = { params: Promise<{ mandateId: string; memberId: string }>; searchParams: Promise<{ year?: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('book'))('metadata.others') }
}

export default async function Page({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const [{ mandateId, memberId }, { year }] = await Promise.all([params, searchParams])
  return (
    <AreaMessages areas={['notebook', 'book', 'refusals']}>
      <InspectedNotebookScreen
        mandateId={decodeURIComponent(mandateId)}
        memberId={decodeURIComponent(memberId)}
        year={/^20\d\d$/.test(year ?? '') ? Number(year) : undefined}
      />
    </AreaMessages>
  )
}
