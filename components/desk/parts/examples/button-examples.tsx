'use client'
import { KeyRound, Upload, X } from 'lucide-react'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import type { ButtonKind, ButtonSize } from '#components/desk/parts/button/button-look.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FileButton } from '#components/desk/parts/button/file-button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { LinkButton } from '#components/desk/parts/button/link-button.tsx'
import { t } from '#domain/messages/t.ts'

const SIZES: ButtonSize[] = ['usual', 'small', 'big']
const example = (kind: ButtonKind) => ({
  id: `button-${kind}`,
  part: (
    <div className={`grid gap-2 ${kind === 'on-ink' ? 'bg-ink p-2' : ''}`}>
      {SIZES.map((size) => (
        <p key={size} className="flex flex-wrap items-center gap-2">
          <Button kind={kind} size={size}>
            {t('Save')}
          </Button>
          <Button kind={kind} size={size} icon={KeyRound} keys="Esc">
            {t('Cancel')}
          </Button>
          <Button kind={kind} size={size} aria-pressed>
            {t('Done')}
          </Button>
          <Button kind={kind} size={size} isBusy busy={t('Saving…')}>
            {t('Save')}
          </Button>
          <Button kind={kind} size={size} isOff>
            {t('Undo')}
          </Button>
          <ButtonLink kind={kind} size={size} href="/desk">
            {t('More')}
          </ButtonLink>
        </p>
      ))}
    </div>
  ),
})

/** Buttons of each kind, size and state. */
export const buttonExamples = () => [
  example('plain'),
  example('primary'),
  example('quiet'),
  example('danger'),
  example('on-ink'),
  {
    id: 'icon-buttons',
    part: (
      <p className="flex items-center gap-2">
        <IconButton icon={X} label={t('Close')} />
        <IconButton icon={X} label={t('Close')} isSmall />
        <IconButton icon={X} label={t('Close')} isTiny />
        <IconButton icon={X} label={t('Close')} aria-pressed />
        <IconButton icon={X} label={t('Close')} aria-disabled />
      </p>
    ),
  },
  {
    id: 'link-buttons',
    part: (
      <p className="flex items-center gap-2">
        <LinkButton about={t('Done')}>{t('More')}</LinkButton>
        <LinkButton aria-expanded>{t('More')}</LinkButton>
      </p>
    ),
  },
  { id: 'file-button', part: <FileButton icon={Upload} label={t('Save')} onChoose={() => undefined} /> },
]
