/** The password of every demonstration account, shown on the sign-in page of demonstration data and nowhere else. */
export const demonstrationPassword = 'lianchuang-2008';
