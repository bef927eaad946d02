import { getTranslations } from 'next-intl/server'
import { authSlot } from '#adapters/auth/auth-slot.ts'
import { pageSession } from '#adapters/auth/page-session.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { SignInScreen } from '#screens/phone/sign-in/sign-in-screen.tsx'

export async function generateMetadata() {
  const t = await getTranslations('signin')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { next, callbackUrl, error } = await searchParams
  const isSignedIn = (await pageSession()) !== null
  return (
    <AreaMessages areas={['signin', 'refusals']}>
      <SignInScreen
        next={one(next) ?? one(callbackUrl)}
        oidcName={authSlot().oidc?.name ?? null}
        error={one(error)}
        isSignedIn={isSignedIn}
      />
    </AreaMessages>
  )
}

const one = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null)
