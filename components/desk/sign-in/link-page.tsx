'use client'
import { useEffect, useState } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Door, DOOR_FORM, DoorTitle } from '#components/desk/sign-in/door.tsx'
import type { LinkFacts } from '#components/desk/sign-in/link-fields.ts'
import { LinkForm } from '#components/desk/sign-in/link-form.tsx'
import { msg, t } from '#domain/messages/t.ts'

const LINK_ASIDES = {
  setup: msg('You are the first. You will be the admin, and can invite the others.'),
  invitation: msg('You have been invited to join the newsroom. Choose a password to open the desk.'),
  reset: msg('Choose a new password. You will be signed out everywhere else.'),
}

type Seen = { is: 'reading' } | { is: 'dead' } | { is: 'unreachable' } | { is: 'open'; token: string; facts: LinkFacts }

/** One page for every one-time link. The token is in the URL fragment, which browsers never send to a server. */
export function LinkPage({ paper }: { paper: string }) {
  const [seen, setSeen] = useState<Seen>({ is: 'reading' })
  useEffect(() => {
    const readLink = () => void inspect(window.location.hash.slice(1)).then(setSeen)
    readLink()
    window.addEventListener('hashchange', readLink)
    return () => window.removeEventListener('hashchange', readLink)
  }, [])
  return (
    <Door paper={paper} words={seen.is === 'open' ? t(LINK_ASIDES[seen.facts.purpose]) : t('The desk')}>
      {seen.is === 'open' ? (
        <LinkForm token={seen.token} facts={seen.facts} onDead={() => setSeen({ is: 'dead' })} />
      ) : (
        <div className={DOOR_FORM}>
          {seen.is === 'reading' ? <p role="status">{t('Checking your link…')}</p> : <NoWayIn is={seen.is} />}
        </div>
      )}
    </Door>
  )
}

function NoWayIn({ is }: { is: 'dead' | 'unreachable' }) {
  if (is === 'unreachable')
    return (
      <DoorTitle
        title={t('The server did not answer.')}
        hint={t('Your link still works. Check your connection, then reload this page.')}
      />
    )
  return (
    <>
      <DoorTitle
        title={t('This link was already used, or has expired.')}
        hint={t('Ask an admin for a new one, or create one in a terminal on the server:')}
      />
      <p>
        <code>npm run news -- people reset you@paper.example</code>
      </p>
      <p>
        <ButtonLink href="/desk/sign-in">{t('Sign in')}</ButtonLink>
      </p>
    </>
  )
}

async function inspect(token: string): Promise<Seen> {
  if (token === '') return { is: 'dead' }
  try {
    return { is: 'open', token, facts: await api.send<LinkFacts>('POST', '/api/links/inspect', { token }) }
  } catch (error) {
    return { is: error instanceof ApiProblem && error.status >= 400 && error.status < 500 ? 'dead' : 'unreachable' }
  }
}
