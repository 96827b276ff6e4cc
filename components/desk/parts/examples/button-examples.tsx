'use client'
import { KeyRound, Upload, X } from 'lucide-react'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import type { ButtonKind, ButtonSize } from '#components/desk/parts/button/button-look.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FileButton } from '#components/desk/parts/button/file-button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { LinkButton } from '#components/desk/parts/button/link-button.tsx'
import { everyScreenWords as words } from '#components/desk/words/every-screen.ts'

const SIZES: ButtonSize[] = ['usual', 'small', 'big']
const example = (kind: ButtonKind) => ({
  id: `button-${kind}`,
  part: (
    <div className={`grid gap-2 ${kind === 'on-ink' ? 'bg-ink p-2' : ''}`}>
      {SIZES.map((size) => (
        <p key={size} className="flex flex-wrap items-center gap-2">
          <Button kind={kind} size={size}>
            {words.save}
          </Button>
          <Button kind={kind} size={size} icon={KeyRound} keys={words.escapeKey}>
            {words.cancel}
          </Button>
          <Button kind={kind} size={size} aria-pressed>
            {words.done}
          </Button>
          <Button kind={kind} size={size} isBusy busy={words.saving}>
            {words.save}
          </Button>
          <Button kind={kind} size={size} isOff>
            {words.undo}
          </Button>
          <ButtonLink kind={kind} size={size} href="/desk">
            {words.more}
          </ButtonLink>
        </p>
      ))}
    </div>
  ),
})

/** Buttons of each kind, size and state. */
export const buttonExamples = [
  example('plain'),
  example('primary'),
  example('quiet'),
  example('danger'),
  example('on-ink'),
  {
    id: 'icon-buttons',
    part: (
      <p className="flex items-center gap-2">
        <IconButton icon={X} label={words.close} />
        <IconButton icon={X} label={words.close} isSmall />
        <IconButton icon={X} label={words.close} isTiny />
        <IconButton icon={X} label={words.close} aria-pressed />
        <IconButton icon={X} label={words.close} aria-disabled />
      </p>
    ),
  },
  {
    id: 'link-buttons',
    part: (
      <p className="flex items-center gap-2">
        <LinkButton about={words.done}>{words.more}</LinkButton>
        <LinkButton aria-expanded>{words.more}</LinkButton>
      </p>
    ),
  },
  { id: 'file-button', part: <FileButton icon={Upload} label={words.save} onChoose={() => undefined} /> },
]
