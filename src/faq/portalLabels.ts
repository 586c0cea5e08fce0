/** The words on the lender's portal that the steps point to, as they stand there (the portal itself is in English). */
export const portalLabels = {
  myProfile: 'My Profile',
  applicationsTab: 'View/Request Applications',
  requestAccess: 'Request application access',
  profileTab: 'View Profile',
  editProfile: 'Edit profile',
  changePassword: 'Change password',
  userIdForm: 'User ID Request',
  removeAccess: 'Remove application access',
} as const;
