export type Key = 'Control' | 'Shift' | 'Enter' | 'Tab' | 'End' | 'a' | 'c' | 'v'

/** A tab of a browser that Playwright does not drive: the few acts that the journeys consist of. */
export type Engine = {
  name: string
  open: (url: string) => Promise<void>
  /** Returns the JSON value of an expression in the page, which may be a promise. */
  evaluate: (expression: string) => Promise<unknown>
  click: (selector: string) => Promise<void>
  /** Types into what has the focus. */
  type: (text: string) => Promise<void>
  /** Presses keys together: the first are held while the last is pressed. */
  press: (...keys: Key[]) => Promise<void>
  /** Chooses a file in a field for files. */
  upload: (selector: string, file: string) => Promise<void>
  close: () => Promise<void>
}
