import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { WHY } from '#components/desk/parts/field/control-look.ts'

type Props = {
  name: ReactNode
  hint?: ReactNode
  why?: string | undefined
  /** The id of its one control, whose label, hint and error it has: `ID-hint` and `ID-why`. */
  control?: string
  /** It has several controls, and names the group of them. */
  isGroup?: boolean
  children: ReactNode
}

const FRAME =
  'grid grid-cols-[13rem_minmax(0,1fr)] gap-x-6 gap-y-2 border-t border-rule py-4 max-[64rem]:grid-cols-[minmax(0,1fr)] in-data-stacked:grid-cols-[minmax(0,1fr)] [h2+&]:border-t-0'
const NAME = 'block font-bold wrap-anywhere'

/** A row of a page of settings: name and hint beside its controls, or above them where there is no room. */
export function SettingRow({ name, hint, why, control, isGroup = false, children }: Props) {
  const own = useId()
  const id = control ?? own
  const group = isGroup ? { role: 'group', 'aria-labelledby': id } : {}
  return (
    <div className={FRAME} {...group}>
      <div className="text-sm">
        {control === undefined ? (
          <b id={id} className={NAME}>
            {name}
          </b>
        ) : (
          <label htmlFor={id} className={NAME}>
            {name}
          </label>
        )}
        {hint !== undefined && (
          <span id={`${id}-hint`} className="text-ink-3">
            {hint}
          </span>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start justify-items-start gap-2">
        {children}
        {why !== undefined && (
          <span id={`${id}-why`} className={WHY} role="alert">
            <Icon of={CircleAlert} className="mt-[0.15em]" />
            {why}
          </span>
        )}
      </div>
    </div>
  )
}
