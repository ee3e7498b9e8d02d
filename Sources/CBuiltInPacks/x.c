int decorum_x;
