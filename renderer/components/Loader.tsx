/** Owns what a screen shows while its data is pending: nothing below 300 ms, then a calm word. */
import type { ReactNode } from 'react'
import styles from './Loader.module.css'

export interface LoaderProps<Data> {
  data: Data | undefined
  /** Said when the wait is longer than 300 ms. */
  pendingText: string
  children: (data: Data) => ReactNode
}

export const Loader = <Data,>({ data, pendingText, children }: LoaderProps<Data>) =>
  data === undefined ? (
    <p className={styles.pending} role="status">
      {pendingText}
    </p>
  ) : (
    children(data)
  )
