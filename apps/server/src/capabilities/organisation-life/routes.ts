import * as contract from '@lianchuang/domain/organisation-life/contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { addMeeting } from './add-meeting.ts';
import { attachPhoto } from './attach-photo.ts';
import { correctMeeting } from './correct-meeting.ts';
import { getMeeting } from './get-meeting.ts';
import { listAttendees } from './list-attendees.ts';
import { listMeetings } from './list-meetings.ts';
import { listRegularity } from './list-regularity.ts';
import { readPhoto } from './read-photo.ts';
import { removeMeeting } from './remove-meeting.ts';
import { removePhoto } from './remove-photo.ts';

export const organisationLifeRoutes: RouteEntry[] = [
  read(contract.listMeetings, 'life.read', listMeetings),
  read(contract.getMeeting, 'life.read', getMeeting),
  read(contract.listAttendees, 'life.read', listAttendees),
  read(contract.listRegularity, 'life.read', listRegularity),
  write(contract.addMeeting, 'life.change', addMeeting),
  write(contract.correctMeeting, 'life.change', correctMeeting),
  write(contract.removeMeeting, 'life.change', removeMeeting),
  direct(contract.attachPhoto, 'life.change', attachPhoto),
  write(contract.removePhoto, 'life.change', removePhoto),
  direct(contract.readPhoto, 'life.read', readPhoto),
];
