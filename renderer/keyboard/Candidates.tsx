/** The words that are offered, a row at a time. */
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BackIcon, ForwardIcon } from '../components/icons/action.tsx'
import styles from './Candidates.module.css'
import { Key } from './Key.tsx'
import type { Candidate } from './pinyin/candidates.rules.ts'

/** So many words are drawn ahead for each row; a row never holds more. */
const A_ROW = 24

/** The words wrap into rows of which one is seen; a page is a row. */
const useRows = (candidates: readonly Candidate[]) => {
  const box = useRef<HTMLUListElement>(null)
  const [turned, setTurned] = useState({ candidates, page: 0 })
  const [rows, setRows] = useState(1)
  const page = turned.candidates === candidates ? turned.page : 0
  useLayoutEffect(() => {
    if (!box.current || candidates.length === 0) return
    const { height } = box.current.getBoundingClientRect()
    box.current.scrollTop = page * height
    setRows(Math.round(box.current.scrollHeight / height))
  }, [candidates, page])
  const turn = (by: number) => setTurned({ candidates, page: page + by })
  return { box, page, rows, turn }
}

export interface CandidatesProps {
  candidates: readonly Candidate[]
  onChoose: (candidate: Candidate) => void
}

export const Candidates = ({ candidates, onChoose }: CandidatesProps) => {
  const { t } = useTranslation('keyboard')
  const { box, page, rows, turn } = useRows(candidates)
  return (
    <>
      <ul className={styles.words} ref={box} aria-label={t('candidates')}>
        {candidates.slice(0, A_ROW * (page + 2)).map((candidate, index) => (
          <li key={candidate.text} className={styles.word}>
            <Key tone={index === 0 ? 'first' : 'candidate'} onPress={() => onChoose(candidate)}>
              {candidate.text}
            </Key>
          </li>
        ))}
      </ul>
      <Key name={t('previous')} isDisabled={page === 0} onPress={() => turn(-1)}>
        <BackIcon />
      </Key>
      <Key name={t('following')} isDisabled={page + 1 >= rows} onPress={() => turn(1)}>
        <ForwardIcon />
      </Key>
    </>
  )
}
