'use client'
import { useQuery } from '@tanstack/react-query'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { PasswordStep, type WithPassword } from '#components/desk/account/password-step.tsx'
import { RecoveryCodes } from '#components/desk/account/recovery-codes.tsx'
import { SetUpFactor } from '#components/desk/account/set-up-factor.tsx'
import { useSendAccount } from '#components/desk/account/use-account.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Pill } from '#components/desk/parts/feedback/pill.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { SecondFactorView } from '#domain/newsroom-views.ts'

type Doing = 'nothing' | 'setting-up' | 'new-codes' | 'ending'

/** Shows the signed-in person's second factor and lets them set it up, renew its recovery codes or remove it. */
export function FactorPart() {
  const { data, error } = useQuery(accountQueries.secondFactor())
  const [doing, setDoing] = useState<Doing>('nothing')
  const stop = () => setDoing('nothing')
  if (!data)
    return (
      <p className={HINT}>{error ? t('This could not be loaded. Reload the page to try again.') : t('Loading…')}</p>
    )
  if (doing === 'setting-up') return <SetUpFactor onDone={stop} onCancel={stop} />
  if (doing === 'new-codes') return <NewCodes onDone={stop} />
  if (doing === 'ending') return <Ending onDone={stop} />
  return <Factor factor={data} onDo={setDoing} />
}

function Factor({ factor, onDo }: { factor: SecondFactorView; onDo: (doing: Doing) => void }) {
  const { said } = useNewsroom()
  const { isOn, since, codesLeft, isRequired } = factor
  if (!isOn) {
    return (
      <div className="grid justify-items-start gap-3">
        <Pill tone="waiting" icon={ShieldAlert}>
          {t('off: the password alone signs you in')}
        </Pill>
        <Button kind="primary" onClick={() => onDo('setting-up')}>
          {t('Set up')}
        </Button>
      </div>
    )
  }
  return (
    <div className="grid content-start justify-items-start gap-3">
      <Pill tone="good" icon={ShieldCheck}>
        {t('on since {time}', { time: said(since ?? 0) })}
      </Pill>
      <p className={codesLeft < 3 ? 'font-semibold text-red' : undefined}>
        {t('{n, plural, one {# recovery code is} other {# recovery codes are}} left.', { n: codesLeft })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onDo('new-codes')}>{t('New recovery codes')}</Button>
        {!isRequired && (
          <Button kind="danger" onClick={() => onDo('ending')}>
            {t('Turn off')}
          </Button>
        )}
      </div>
      {isRequired && <p className={HINT}>{t('This newsroom requires a second factor of editors and admins.')}</p>}
    </div>
  )
}

function NewCodes({ onDone }: { onDone: () => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const send = useSendAccount<WithPassword, { recoveryCodes: string[] }>('auth/second-factor/recovery-codes')
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <PasswordStep
      hint={t('The recovery codes that you have now will stop working.')}
      does={t('Create new codes')}
      doing={t('Creating…')}
      send={send}
      onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
      onCancel={onDone}
    />
  )
}

function Ending({ onDone }: { onDone: () => void }) {
  const send = useSendAccount<WithPassword>(
    'auth/second-factor/end',
    t('Your second factor is off: the password alone signs you in.'),
  )
  return (
    <PasswordStep
      hint={t('After that the password alone signs you in, and your recovery codes stop working.')}
      does={t('Turn off')}
      send={send}
      onDone={onDone}
      onCancel={onDone}
    />
  )
}
