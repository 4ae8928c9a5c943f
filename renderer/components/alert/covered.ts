/** Whether an alert lies over the page: what is under it keeps still, and goes on afterwards. */
import { createContext, useContext } from 'react'

export const CoveredContext = createContext(false)
export const useCovered = () => useContext(CoveredContext)
