/** What other capabilities may use of organisation life. */

export { insertMeetings, type NewMeeting } from './insert-meetings.ts';
export { organisationLifeMeasures } from './measures.ts';
