/** How a host ends, where the code says more than "went well" or "did not". */

/** It has said itself why it cannot go on, and starting it again would not help. */
export const SAID_WHY = 3
/** It was started with arguments that it does not know. */
export const MISUSED = 2
