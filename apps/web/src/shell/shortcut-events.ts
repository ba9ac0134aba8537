/** Asks for the dialog of shortcuts from anywhere. */
export const openHelpEvent = "huntboard:shortcuts";
/** Asks the list on the page, if there is one, for the next thing (detail 1) or the one before (-1). */
export const listStepEvent = "huntboard:list-step";
