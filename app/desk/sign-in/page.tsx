import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { actorOf } from '#app/api/auth/session.ts'
import { Door } from '#components/desk/sign-in/door.tsx'
import { SignIn } from '#components/desk/sign-in/sign-in.tsx'
import { reader, writer } from '#db/engine/connections.ts'
import { secondStepOf } from '#db/queries/people/second-step-of.ts'
import { site } from '#db/queries/settings/site.ts'
import { cookieOf, readCookie } from '#db/secrets/cookies.ts'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Sign in') })

export default async function Page({ searchParams }: PageProps<'/desk/sign-in'>) {
  const asked = await headers()
  if (await actorOf(asked)) redirect('/desk')
  const step = readCookie(asked, cookieOf('second-step').name)
  const owing = step === null ? null : secondStepOf(writer(), step, Date.now())
  const { name } = site(reader())
  const isRestored = (await searchParams)['restored'] !== undefined
  return (
    <Door
      paper={name}
      words={t('The desk')}
      note={isRestored ? t('The newsroom was restored. Sign in with your password.') : undefined}
    >
      <SignIn owing={owing?.email ?? null} />
    </Door>
  )
}
