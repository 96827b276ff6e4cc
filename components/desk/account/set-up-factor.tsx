'use client'
import { useState } from 'react'
import { z } from 'zod'
import { PasswordStep } from '#components/desk/account/password-step.tsx'
import { QrPicture } from '#components/desk/account/qr-picture.tsx'
import { RecoveryCodes } from '#components/desk/account/recovery-codes.tsx'
import { useSendAccount } from '#components/desk/account/use-account.ts'
import { api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CodeField } from '#components/desk/parts/field/code-field.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Form } from '#components/desk/parts/form/form.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { t } from '#domain/messages/t.ts'

const codeFields = z.strictObject({ code: z.string().min(1) })

type Offer = { secret: string; address: string }
type Props = { onDone: () => void; onCancel?: () => void }

/** Sets up a second factor in three steps: the password, the QR code with a first code, the recovery codes. */
export function SetUpFactor({ onDone, onCancel }: Props) {
  const [offer, setOffer] = useState<Offer | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  if (offer) return <FirstCode {...offer} onCodes={setCodes} onCancel={onCancel} />
  return (
    <PasswordStep
      does={t('Continue')}
      doing={t('Checking…')}
      send={(body) => api.send<Offer>('POST', '/api/auth/second-factor/offer', body)}
      onDone={setOffer}
      onCancel={onCancel}
    />
  )
}

type FirstCodeProps = Offer & { onCodes: (codes: readonly string[]) => void; onCancel: (() => void) | undefined }

function FirstCode({ secret, address, onCodes, onCancel }: FirstCodeProps) {
  const form = useDeskForm({
    schema: codeFields,
    start: { code: '' },
    says: { code: t('Enter the six digits that the app shows.') },
    send: useSendAccount<z.infer<typeof codeFields>, { recoveryCodes: string[] }>('auth/second-factor/confirmation'),
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  })
  return (
    <Form
      form={form}
      does={t('Turn on')}
      doing={t('Checking…')}
      isGuarded={false}
      actions={onCancel && <Button onClick={onCancel}>{t('Cancel')}</Button>}
    >
      <p>
        {t(
          'Scan this QR code with an authenticator app, or enter the key in it. The app then shows six digits, which change every half minute.',
        )}
      </p>
      <div className="flex flex-wrap items-center gap-6">
        <QrPicture text={address} label={t('QR code for an authenticator app. The same key is beside it as text.')} />
        <div className="grid content-start gap-3">
          <p>
            <b>{t('Key', {}, 'of an authenticator app')}</b>
            <br />
            <code className="block max-w-54 font-mono text-[1rem] leading-[1.6]">
              {secret.replace(/(.{4})/g, '$1 ').trim()}
            </code>
          </p>
          <a className="inline-flex min-h-6 items-center text-blue underline underline-offset-[0.15em]" href={address}>
            {t('Open the authenticator app on this device')}
          </a>
        </div>
      </div>
      <div className="max-w-104">
        <CodeField name="code" hasFocus />
      </div>
      <p className={HINT}>{t('You will be signed out everywhere else.')}</p>
    </Form>
  )
}
