/** The sheet of keys. */
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BackspaceIcon } from '../components/icons/identify.tsx'
import { NewLineIcon, ShiftIcon, ShiftLockIcon } from '../components/icons/typing.tsx'
import { type Enter, isNumber, type Kind } from './field.rules.ts'
import { Key } from './Key.tsx'
import styles from './Keys.module.css'
import { type Control, keysOf, type Key as Place } from './layout.rules.ts'
import type { Act, Keyboard } from './press.rules.ts'

export interface KeysProps {
  keyboard: Keyboard
  kind: Kind
  enter: Enter
  onAct: (act: Act) => void
}

interface Face {
  act: Act
  face: ReactNode
  name?: string
  on?: boolean
  go?: boolean
}

const Scripts = ({ script }: Pick<Keyboard, 'script'>) => (
  <span className={styles.scripts}>
    <span className={script === 'zh' ? styles.current : ''}>中</span>
    <span className={script === 'en' ? styles.current : ''}>EN</span>
  </span>
)

const useFaces = ({ keyboard, kind, enter }: Omit<KeysProps, 'onAct'>): Record<Control, Face> => {
  const { t } = useTranslation('keyboard')
  const { script, shift, letters } = keyboard
  const chinese = kind === 'words' && script === 'zh'
  const waiting = letters !== ''
  const Shift = shift === 'locked' ? ShiftLockIcon : ShiftIcon
  return {
    apart: { act: { do: 'apart' }, face: t('apart') },
    shift: {
      act: { do: 'shift' },
      face: <Shift />,
      name: t(shift === 'locked' ? 'shiftLocked' : 'shift'),
      on: shift !== 'off',
    },
    erase: { act: { do: 'erase' }, face: <BackspaceIcon />, name: t('erase') },
    signs: { act: { do: 'show', sheet: 'signs' }, face: t('signs'), name: t('signsName') },
    more: { act: { do: 'show', sheet: 'more' }, face: t('more'), name: t('moreName') },
    letters: { act: { do: 'show', sheet: 'letters' }, face: t(chinese ? 'pinyin' : 'latin') },
    script: {
      act: { do: 'script' },
      face: <Scripts script={script} />,
      name: t(script === 'zh' ? 'toEnglish' : 'toChinese'),
    },
    space: { act: { do: 'space' }, face: t('space') },
    enter: {
      act: { do: 'enter' },
      face: !waiting && enter === 'newline' ? <NewLineIcon /> : t(waiting ? 'asLetters' : enter),
      name: t(waiting ? 'asLetters' : enter),
      go: !waiting && enter !== 'newline',
    },
  }
}

export const Keys = ({ keyboard, kind, enter, onAct }: KeysProps) => {
  const faces = useFaces({ keyboard, kind, enter })
  const { script, sheet, shift } = keyboard
  const places = useMemo(() => keysOf(kind, { script, sheet, shift }), [kind, script, sheet, shift])
  const key = (place: Place, index: number) => {
    // The keys of a sheet never change their places.
    const id = `${place.type}${index}`
    if (place.type === 'gap') return <span key={id} className={styles[`gap${place.width}`]} />
    if (place.type === 'sign') {
      return (
        <Key key={id} tone="sign" width={place.width} onPress={() => onAct({ do: 'type', text: place.sign })}>
          {place.sign}
        </Key>
      )
    }
    const { act, face, name, on, go } = faces[place.control]
    return (
      <Key
        key={id}
        tone={place.control === 'space' ? 'sign' : go ? 'go' : 'control'}
        width={place.width}
        tall={place.tall ?? false}
        name={name}
        on={on}
        onPress={() => onAct(act)}
      >
        {face}
      </Key>
    )
  }
  return (
    <div className={styles.keys} data-numbers={isNumber(kind) || undefined}>
      {places.map(key)}
    </div>
  )
}
