/** Asks for the dialog of shortcuts from anywhere. */
export const openHelpEvent = "huntboard:shortcuts";
