/** Days of settings and of link ids are of equal length, whatever clocks on walls do. */
export const secondsPerDay = 86_400;

export const secondsPerMinute = 60;
